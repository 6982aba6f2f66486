/** The picture as a PNG file, with its title and its legend. */

import { types } from "./data.js";
import { snapshot } from "./picture.js";
import { ink, outlineOf, tint } from "./theme.js";

const DENSITY = 2; // pixels of the file for each of the screen's
const HEAD = 56;
const FOOT = 40;
const EDGE = 20;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Save the picture as it stands. `part` is what it shows, `caption` says so in words. */
export function saveImage(part, caption) {
  compose(part, caption).toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }, "image/png");
}

function compose(part, caption) {
  const picture = snapshot(DENSITY);
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height + (HEAD + FOOT) * DENSITY;
  const context = canvas.getContext("2d");
  context.scale(DENSITY, DENSITY);
  context.fillStyle = ink("--ground");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, HEAD, picture.width / DENSITY, picture.height / DENSITY);
  write(context, document.title, EDGE, 25, `600 16px ${FONT}`, ink("--ink"));
  write(context, caption, EDGE, 45, `12px ${FONT}`, ink("--quiet"));
  legend(context, part, HEAD + picture.height / DENSITY + FOOT / 2);
  return canvas;
}

function legend(context, part, y) {
  const shown = new Set(part.entities.map((entity) => entity.type));
  let x = EDGE;
  for (const type of types.filter((item) => shown.has(item.name))) {
    context.save();
    context.translate(x, y - 8);
    context.fillStyle = tint(type);
    context.fill(new Path2D(outlineOf(type.name)));
    context.restore();
    x += 21 + write(context, type.label, x + 21, y + 4, `12px ${FONT}`, ink("--ink")) + 18;
  }
}

/** Write a line; returns its width. */
function write(context, text, x, y, font, colour) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y);
  return context.measureText(text).width;
}
