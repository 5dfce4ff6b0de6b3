/** What a page from a disk has by name only: each use of it is refused. Scripts find that it is not there instead. */
for (const [owner, name] of /** @type {[object, string][]} */ ([
  [window, "caches"],
  [navigator, "serviceWorker"],
]))
  Object.defineProperty(owner, name, { value: undefined });
