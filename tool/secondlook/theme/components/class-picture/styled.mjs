// The style sheet of codes and of the class picture, fetched when it is first needed.

export function styled() {
  if (document.querySelector('link[href$="class-picture.css"]')) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("class-picture.css", import.meta.url);
  const loaded = new Promise((done) => {
    link.addEventListener("load", done);
    link.addEventListener("error", done);
  });
  document.head.append(link);
  return loaded;
}
