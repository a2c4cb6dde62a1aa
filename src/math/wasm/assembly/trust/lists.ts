/**
 * Three lists of rows, each the nearest of those offered: heaps with the last on top, by distance and then by number.
 */
let keys0: usize = 0;
let keys1: usize = 0;
let keys2: usize = 0;
let rows0: usize = 0;
let rows1: usize = 0;
let rows2: usize = 0;
let size0: i32 = 0;
let size1: i32 = 0;
let size2: i32 = 0;

/** Says where a list lies: doubles, and as many int32. */
export function layList(list: i32, keys: usize, rows: usize): void {
  if (list == 0) {
    keys0 = keys;
    rows0 = rows;
  } else if (list == 1) {
    keys1 = keys;
    rows1 = rows;
  } else {
    keys2 = keys;
    rows2 = rows;
  }
  setSize(list, 0);
}

/** Empties a list. */
export function beginList(list: i32): void {
  setSize(list, 0);
}

/** How many it holds. */
export function listed(list: i32): i32 {
  return list == 0 ? size0 : list == 1 ? size1 : size2;
}

/** In no order, but after `sortList`. */
export function keyIn(list: i32, place: i32): f64 {
  return load<f64>(keysOf(list) + ((<usize>place) << 3));
}

export function rowIn(list: i32, place: i32): i32 {
  return load<i32>(rowsOf(list) + ((<usize>place) << 2));
}

/** Of the last; the list must hold one, and not be sorted. */
export function lastKey(list: i32): f64 {
  return load<f64>(keysOf(list));
}

export function lastRow(list: i32): i32 {
  return load<i32>(rowsOf(list));
}

/** Adds a row; beyond `most`, in the place of the last, which it must stand before. */
export function offer(list: i32, key: f64, row: i32, most: i32): void {
  const keys = keysOf(list);
  const rows = rowsOf(list);
  const size = listed(list);
  if (size == most) return sink(keys, rows, size, key, row);
  let hole = size;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (isBefore(key, row, keys, rows, parent)) break;
    move(keys, rows, parent, hole);
    hole = parent;
  }
  put(keys, rows, hole, key, row);
  setSize(list, size + 1);
}

/** Ascending; no heap afterwards. */
export function sortList(list: i32): void {
  const keys = keysOf(list);
  const rows = rowsOf(list);
  for (let last = listed(list) - 1; last > 0; last--) {
    const key = load<f64>(keys + ((<usize>last) << 3));
    const row = load<i32>(rows + ((<usize>last) << 2));
    move(keys, rows, 0, last);
    sink(keys, rows, last, key, row);
  }
}

/** Fills the top of a heap of `size`. */
function sink(keys: usize, rows: usize, size: i32, key: f64, row: i32): void {
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    const right = child + 1;
    if (right < size) {
      const rightKey = load<f64>(keys + ((<usize>right) << 3));
      const rightRow = load<i32>(rows + ((<usize>right) << 2));
      if (!isBefore(rightKey, rightRow, keys, rows, child)) child = right;
    }
    if (!isBefore(key, row, keys, rows, child)) break;
    move(keys, rows, child, hole);
    hole = child;
  }
  put(keys, rows, hole, key, row);
}

function isBefore(key: f64, row: i32, keys: usize, rows: usize, place: i32): bool {
  const other = load<f64>(keys + ((<usize>place) << 3));
  return key < other || (key == other && row < load<i32>(rows + ((<usize>place) << 2)));
}

function move(keys: usize, rows: usize, from: i32, to: i32): void {
  put(keys, rows, to, load<f64>(keys + ((<usize>from) << 3)), load<i32>(rows + ((<usize>from) << 2)));
}

function put(keys: usize, rows: usize, place: i32, key: f64, row: i32): void {
  store<f64>(keys + ((<usize>place) << 3), key);
  store<i32>(rows + ((<usize>place) << 2), row);
}

function keysOf(list: i32): usize {
  return list == 0 ? keys0 : list == 1 ? keys1 : keys2;
}

function rowsOf(list: i32): usize {
  return list == 0 ? rows0 : list == 1 ? rows1 : rows2;
}

function setSize(list: i32, size: i32): void {
  if (list == 0) size0 = size;
  else if (list == 1) size1 = size;
  else size2 = size;
}
