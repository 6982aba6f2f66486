/** Names on the picture: the most important first, each only where it covers no other. */

const PADDING = 3;
const MOST = 160;
const CELL = 80;

/** Boxes that are taken, in a grid so that asking stays quick. */
export class Boxes {
  constructor() {
    this.cells = new Map();
  }

  *around(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x} ${y}`;
    }
  }

  free(box) {
    for (const cell of this.around(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        const apart =
          box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top;
        if (!apart) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const cell of this.around(box)) {
      if (this.cells.has(cell)) this.cells.get(cell).push(box);
      else this.cells.set(cell, [box]);
    }
  }
}

function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * Write labels around points of the screen, in pixels, and return the boxes of those that found room.
 *
 * Each label has `text, x, y, radius` (0: written over the point), `font, size, colour, forced` (shown even where
 * it covers another). `ground` is the colour of the halo that keeps the text readable over lines.
 */
export function writeLabels(context, labels, ground, boxes) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const written = [];
  for (const label of labels) {
    if (written.length >= MOST && !label.forced) continue;
    context.font = label.font;
    const y = label.radius ? label.y + label.radius + label.size * 0.75 : label.y;
    const width = context.measureText(label.text).width;
    const box = boxAround(label.x, y, width + 2 * PADDING, label.size + PADDING);
    if (!label.forced && !boxes.free(box)) continue;
    boxes.take(box);
    context.strokeStyle = ground;
    context.lineWidth = 4;
    context.strokeText(label.text, label.x, y);
    context.fillStyle = label.colour;
    context.fillText(label.text, label.x, y);
    written.push({ ...box, item: label.item });
  }
  return written;
}

/** Keep labels off a node. */
export function shield(boxes, x, y, radius) {
  boxes.take(boxAround(x, y, 1.6 * radius, 1.6 * radius));
}

/** A text that fits a picture. */
export function shorten(text, most = 34) {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
