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
 * Each label has `text, x, y, radius` (it stands beside a node of that radius; 0: written over the point),
 * `font, size, colour, item, forced` (shown even where it covers another). `view` says how wide and high the screen
 * is; a halo in the colour of its `ground` keeps the text readable over lines.
 */
export function writeLabels(context, labels, view, boxes) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const written = [];
  for (const label of labels) {
    if (written.length >= MOST && !label.forced) continue;
    context.font = label.font;
    const width = context.measureText(label.text).width;
    const places = spots(label, width).map(([x, y]) => ({
      x,
      y,
      ...boxAround(x, y, width + 2 * PADDING, label.size + PADDING),
    }));
    const place = places.find((box) => inside(box, view) && boxes.free(box)) ?? (label.forced ? places[0] : undefined);
    if (label.radius > 4) shield(boxes, label.x, label.y, label.radius);
    if (!place) continue;
    boxes.take(place);
    context.strokeStyle = view.ground;
    context.lineWidth = 4;
    context.strokeText(label.text, place.x, place.y);
    context.fillStyle = label.colour;
    context.fillText(label.text, place.x, place.y);
    written.push({ ...place, item: label.item });
  }
  return written;
}

function inside(box, view) {
  return box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height;
}

/** Where the middle of a label may stand, the best first: below its node, above, to the right, to the left. */
function spots({ x, y, radius, size, forced }, width) {
  if (radius === 0) return (forced ? [0, -16, 16, -34, 34, -52, 52] : [0]).map((offset) => [x, y + offset]);
  const upright = radius + size * 0.75;
  const aside = radius + width / 2 + PADDING;
  return [
    [x, y + upright],
    [x, y - upright],
    [x + aside, y],
    [x - aside, y],
  ];
}

/** Keep labels off a node. */
export function shield(boxes, x, y, radius) {
  boxes.take(boxAround(x, y, 1.6 * radius, 1.6 * radius));
}

/** A text that fits a picture. */
export function shorten(text, most = 34) {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
