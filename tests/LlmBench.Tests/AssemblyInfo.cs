// Every test has its own fixture, and with it its own temporary folder.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
