// Stands in for what browsers do not do for a page opened from a disk: run modules, and fetch files.
"use strict";

const secondLook = (() => {
  const root = new URL("..", document.currentScript.src);
  const files = new Map();

  // As much of the browser's own `fetch` as our modules use. A file `a.json` comes as `a.json.js`, a script.
  function fetch(address) {
    const place = new URL(address, document.baseURI).href;
    const answer = { ok: true, json: async () => files.get(place) };
    if (files.has(place)) return Promise.resolve(answer);
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${place}.js`;
      script.addEventListener("load", () => resolve(answer));
      script.addEventListener("error", () => reject(new TypeError(`There is no ${address}.`)));
      document.head.append(script);
    });
  }

  function keep(path, data) {
    files.set(new URL(path, root).href, data);
  }

  return { modules: {}, fetch, keep };
})();
