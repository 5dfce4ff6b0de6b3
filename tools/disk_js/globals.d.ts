/** Pyodide's own scripts, which stand before the rest of the worker's. */
declare const pyodide: { loadPyodide: any };
declare const createPyodideModule: any;
