namespace LlmBench.Hardware.Catalogue;

/// <summary>The published models that this project is about. <c>hardware/models.json</c>.</summary>
sealed record ModelCatalogue(int Schema, string Source, IReadOnlyList<CatalogueModel> Models)
{
    public static ModelCatalogue Bundled => HardwareData.Bundled("models.json", HardwareJson.Default.ModelCatalogue);

    /// <exception cref="UsageException">There is none of that name.</exception>
    public CatalogueModel this[string name] => new Catalog<CatalogueModel>("model in the catalogue", [.. Models])[name];
}
