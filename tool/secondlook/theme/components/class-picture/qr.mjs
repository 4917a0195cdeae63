// A code as a QR symbol. Our codes have at most twelve letters and digits, so the smallest symbol always does: version
// 1, 21 by 21 modules, of which a quarter may be lost (level Q). A library would bring the 159 others; this is what is
// left of ISO/IEC 18004 for one, and a test compares every module with a symbol that another program made.

const SIZE = 21;
const DATA = 13; // bytes, and as many to mend them
const VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MASK = 0b000; // (row + column) even
const FORMAT = 0b11000 | MASK; // level Q

function bits(value, count) {
  return Array.from({ length: count }, (_, at) => (value >> (count - 1 - at)) & 1);
}

/** The bytes for letters and digits: how they are written, how many, then two at a time. */
function dataOf(text) {
  const all = [...bits(0b0010, 4), ...bits(text.length, 9)];
  for (let at = 0; at < text.length; at += 2) {
    const [one, two] = [...text.slice(at, at + 2)].map((letter) => VALUES.indexOf(letter));
    all.push(...(two === undefined ? bits(one, 6) : bits(one * 45 + two, 11)));
  }
  all.push(...bits(0, Math.min(4, DATA * 8 - all.length)));
  all.push(...bits(0, (8 - (all.length % 8)) % 8));
  const bytes = [];
  for (let at = 0; at < all.length; at += 8) bytes.push(parseInt(all.slice(at, at + 8).join(""), 2));
  for (let pad = 0; bytes.length < DATA; pad += 1) bytes.push(pad % 2 ? 0x11 : 0xec);
  return bytes;
}

// ---- Reed and Solomon's bytes that mend, over the field of 256 with the polynomial 0x11d

function times(one, other) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

function menders(data) {
  let generator = [1];
  for (let at = 0, root = 1; at < DATA; at += 1, root = times(root, 2)) {
    generator = [...generator, 0].map((value, place) => value ^ times(generator[place - 1] ?? 0, root));
  }
  const rest = [...data, ...new Array(DATA).fill(0)];
  for (let at = 0; at < data.length; at += 1) {
    const lead = rest[at];
    generator.forEach((value, place) => {
      rest[at + place] ^= times(value, lead);
    });
  }
  return rest.slice(DATA);
}

// ---- where everything goes

function formatBits() {
  let rest = FORMAT << 10;
  for (let bit = 14; bit >= 10; bit -= 1) if ((rest >> bit) & 1) rest ^= 0b10100110111 << (bit - 10);
  return bits(((FORMAT << 10) | rest) ^ 0b101010000010010, 15);
}

function frame() {
  const grid = Array.from({ length: SIZE }, () => new Array(SIZE).fill(null));
  for (let at = 0; at < SIZE; at += 1) grid[6][at] = grid[at][6] = 1 - (at % 2);
  for (const [top, start] of [[0, 0], [0, SIZE - 7], [SIZE - 7, 0]]) {
    for (let row = -1; row <= 7; row += 1) {
      for (let column = -1; column <= 7; column += 1) {
        if (grid[top + row]?.[start + column] === undefined) continue;
        const far = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        grid[top + row][start + column] = Number(far !== 2 && far !== 4);
      }
    }
  }
  // Which kind of symbol it is stands around the first corner, and again divided between the other two.
  const around = [0, 1, 2, 3, 4, 5, 7, 8];
  formatBits().forEach((bit, at) => {
    if (at < 8) grid[8][around[at]] = bit;
    else grid[around[14 - at]][8] = bit;
    if (at < 7) grid[SIZE - 1 - at][8] = bit;
    else grid[8][SIZE - 15 + at] = bit;
  });
  grid[SIZE - 8][8] = 1;
  return grid;
}

/** The symbol for a text of letters and digits: rows of ones (dark) and zeros. */
export function symbol(text) {
  const data = dataOf(text);
  const stream = [...data, ...menders(data)].flatMap((byte) => bits(byte, 8));
  const grid = frame();
  let at = 0;
  let up = true;
  for (let right = SIZE - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < SIZE; step += 1) {
      const row = up ? SIZE - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid[row][column] !== null) continue;
        grid[row][column] = stream[at] ^ Number((row + column) % 2 === 0);
        at += 1;
      }
    }
    up = !up;
  }
  return grid;
}

/** The symbol as a picture with the white edge that readers need; dark on white in every look. */
export function drawn(text, label) {
  const [edge, dot] = [4, 8];
  const picture = document.createElement("canvas");
  picture.className = "sl-code__picture";
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  picture.width = picture.height = (SIZE + 2 * edge) * dot;
  const pen = picture.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.fillStyle = "#000";
  symbol(text).forEach((row, y) => {
    row.forEach((dark, x) => dark && pen.fillRect((x + edge) * dot, (y + edge) * dot, dot, dot));
  });
  return picture;
}
