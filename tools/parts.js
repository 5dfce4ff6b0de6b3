/**
 * Rollup's settings: the app's modules, each under its own name, with those that always come together in one file.
 * A module that went into such a file gives out from its old place what it gave out before. See tools/scripts.py.
 */

/** @param {{configModules: string, configApp: string, configParts: string}} given paths from the app's folder, as JSON */
export default ({ configModules, configApp, configParts }) => {
  const root = `${configApp}/`;
  const parts = Object.entries(/** @type {Record<string, string[]>} */ (JSON.parse(configParts)));
  /** @param {string} id a module's file */
  const inApp = (id) => id.slice(root.length);
  return {
    input: Object.fromEntries(
      /** @type {string[]} */ (JSON.parse(configModules)).map((name) => [name.slice(0, -3), root + name]),
    ),
    preserveEntrySignatures: "strict",
    treeshake: false,
    output: {
      entryFileNames: "[name].js",
      chunkFileNames: "parts/[name].js",
      onlyExplicitManualChunks: true,
      /** @param {string} id */
      manualChunks: (id) => parts.find(([, names]) => names.includes(inApp(id)))?.[0],
    },
    plugins: [
      {
        name: "own-places",
        /**
         * A module finds files from where it stood: parts are one folder below the app.
         * @param {string | null} property
         * @param {{moduleId: string, chunkId: string}} where
         */
        resolveImportMeta: (property, { moduleId, chunkId }) =>
          property === "url" && inApp(moduleId) !== chunkId
            ? `new URL(${JSON.stringify(`../${inApp(moduleId)}`)}, import.meta.url).href`
            : undefined,
      },
    ],
  };
};
