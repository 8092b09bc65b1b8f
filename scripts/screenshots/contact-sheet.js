import { LANGUAGES, looksOf, pictureOf } from './looks.js';
import { SCENES } from './scenes.js';

/** A page with all pictures that lie beside it, a scene a row: to look at them at a glance. */
export function writeContactSheet(isThere) {
  const rows = SCENES.map((scene) => {
    const names = LANGUAGES.flatMap((lang) =>
      looksOf(scene, lang).map((look) => pictureOf(scene, look, lang)),
    ).filter(isThere);
    const figures = names.map(
      (name) =>
        `<a href="${name}.png"><figure><img src="${name}.png" alt="" loading="lazy"><figcaption>${name}</figcaption></figure></a>`,
    );
    return figures.length ? `<h2>${scene.name}</h2><div>${figures.join('')}</div>` : '';
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>
body{font:14px system-ui;background:#888;margin:1rem}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}
figure{margin:0}img{height:24rem;display:block}a{color:inherit}</style>${rows.join('')}</html>`;
}
