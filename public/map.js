/*
 * A map on which a person chooses a point. `public/page.js` loads it at the press of a button, never before, so a page with a map costs
 * nothing until it is asked for. The pin stands in the middle: a tap, a drag of map or pin, or an arrow key brings the map under it.
 * Tiles are those of the web: 256 px, Web Mercator, {z}/{x}/{y} counted from the north-west.
 */
const TILE = 256;
const ZOOM_MIN = 3;
const ZOOM_MAX = 18;
/** How close to look at a point that is known, a PIN code's, a district's, and at all of India. */
const ZOOM = { exact: 16, pin: 14, district: 10, country: 4 };
const INDIA = { lat: 22.6, lng: 79.5 };
/** Where Web Mercator ends. */
const LAT_MAX = 85.05;
const KEY_STEP = 40;
const TAP_PX_MAX = 6;
const PINCH_RATIO = 1.4;
// Six decimals are a tenth of a metre.
const DIGITS = 6;

/** A position in degrees as pixels of the whole world at a zoom. */
export function toPixels({ lat, lng }, zoom) {
  const size = TILE * 2 ** zoom;
  const sine = Math.sin((Math.max(-LAT_MAX, Math.min(LAT_MAX, lat)) * Math.PI) / 180);
  return { x: ((lng + 180) / 360) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size };
}

/** The position in degrees at a pixel of the world; east and west of the antimeridian are one. */
export function toPosition({ x, y }, zoom) {
  const size = TILE * 2 ** zoom;
  const lng = ((((x / size) % 1) + 1) % 1) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return { lat: Math.max(-LAT_MAX, Math.min(LAT_MAX, lat)), lng };
}

/** The tiles that cover a view of `width` by `height` pixels around a position, with where in the view each begins. */
export function tilesAround(position, zoom, { width, height }) {
  const middle = toPixels(position, zoom);
  const count = 2 ** zoom;
  const from = { x: middle.x - width / 2, y: middle.y - height / 2 };
  const tiles = [];
  for (let row = Math.max(0, Math.floor(from.y / TILE)); row * TILE < from.y + height && row < count; row += 1) {
    for (let column = Math.floor(from.x / TILE); column * TILE < from.x + width; column += 1) {
      const x = ((column % count) + count) % count;
      tiles.push({ z: zoom, x, y: row, key: `${zoom}/${column}/${row}`, left: column * TILE - from.x, top: row * TILE - from.y });
    }
  }
  return tiles;
}

/**
 * Opens the map in `part`, the element of `MapPicker`. `onSearch` is given the point where the map serves a search; elsewhere it is
 * written into the fields the element names.
 */
export async function openMap(part, onSearch) {
  const { map: url, mapLat, mapLng, mapPlace, mapStart } = part.dataset;
  const form = part.closest('form');
  const view = part.querySelector('[data-map-view]');
  const pin = part.querySelector('[data-map-pin]');
  const layer = part.querySelector('[data-map-tiles]');
  const said = part.querySelector('[data-map-said]');
  const fieldOf = (name) => (name === undefined ? null : form.elements.namedItem(name));
  const shown = new Map();
  let { position, zoom } = await startOf([fieldOf(mapLat), fieldOf(mapLng)], mapStart, fieldOf(mapPlace));

  const draw = () => {
    const tiles = tilesAround(position, zoom, { width: view.clientWidth, height: view.clientHeight });
    const needed = new Set(tiles.map(({ key }) => key));
    for (const [key, image] of shown) {
      if (needed.has(key)) continue;
      image.remove();
      shown.delete(key);
    }
    for (const tile of tiles) {
      const image = shown.get(tile.key) ?? addTile(layer, url, tile);
      shown.set(tile.key, image);
      image.style.transform = `translate(${Math.round(tile.left)}px, ${Math.round(tile.top)}px)`;
    }
  };
  const place = (next, nextZoom = zoom) => {
    position = next;
    zoom = Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, nextZoom));
    draw();
  };
  const moveBy = (x, y) => {
    const middle = toPixels(position, zoom);
    place(toPosition({ x: middle.x + x, y: middle.y + y }, zoom));
  };
  const choose = () => {
    said.textContent = said.dataset.mapSaid;
    for (const [name, value] of [
      [mapLat, position.lat],
      [mapLng, position.lng],
    ]) {
      const field = fieldOf(name);
      if (field !== null) field.value = value.toFixed(DIGITS);
    }
    form.dispatchEvent(new CustomEvent('positionchosen', { detail: 'map' }));
  };

  listenToPointers(view, pin, { moveBy, choose, zoomBy: (steps) => place(position, zoom + steps) });
  listenToKeys(view, { moveBy, choose, zoomBy: (steps) => place(position, zoom + steps) });
  for (const button of part.querySelectorAll('[data-map-zoom]')) {
    button.addEventListener('click', () => place(position, zoom + Number(button.dataset.mapZoom)));
  }
  part.querySelector('[data-map-search]')?.addEventListener('click', () => onSearch(position));
  // The phone's own position, or none at all, was chosen beside the map.
  form.addEventListener('positionchosen', ({ detail }) => {
    if (detail === 'map') return;
    const [lat, lng] = [fieldOf(mapLat)?.value, fieldOf(mapLng)?.value];
    if (lat && lng) place({ lat: Number(lat), lng: Number(lng) }, ZOOM.exact);
  });
  new ResizeObserver(draw).observe(view);
  draw();
}

/** Where the map begins: at what is known, else at the PIN code or place that is typed, else with all of India. */
async function startOf([lat, lng], start, typed) {
  if (lat?.value && lng?.value) return { position: { lat: Number(lat.value), lng: Number(lng.value) }, zoom: ZOOM.exact };
  const text = typed?.value.trim() ?? '';
  if (text !== '') {
    const place = await findPlace(text);
    if (place !== undefined) return { position: place.position, zoom: place.precision === 'district' ? ZOOM.district : ZOOM.pin };
  }
  if (start === undefined) return { position: INDIA, zoom: ZOOM.country };
  const [startLat, startLng] = start.split(',').map(Number);
  return { position: { lat: startLat, lng: startLng }, zoom: ZOOM.pin };
}

async function findPlace(text) {
  try {
    const response = await fetch(`/api/places?${new URLSearchParams({ q: text, limit: '1' })}`, {
      headers: { accept: 'application/json' },
    });
    return response.ok ? (await response.json()).items[0] : undefined;
  } catch {
    return undefined;
  }
}

function addTile(layer, url, { z, x, y }) {
  const image = document.createElement('img');
  image.alt = '';
  image.draggable = false;
  image.width = TILE;
  image.height = TILE;
  image.className = 'absolute left-0 top-0 max-w-none';
  // Tile servers want to know which site asks; they are told nothing of the page.
  image.referrerPolicy = 'origin';
  image.src = url.replace('{z}', z).replace('{x}', x).replace('{y}', y);
  layer.append(image);
  return image;
}

/** Drags of the map or the pin, taps, and two fingers. */
function listenToPointers(view, pin, { moveBy, choose, zoomBy }) {
  const pointers = new Map();
  let start = null;
  let spread = 0;
  const offsetOfPin = (x, y) => (pin.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`);
  const spreadOf = () => {
    const [one, two] = [...pointers.values()];
    return Math.hypot(one.x - two.x, one.y - two.y);
  };
  view.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('button, a')) return;
    view.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 2) spread = spreadOf();
    start = pointers.size === 1 ? { x: event.clientX, y: event.clientY, moved: false, isPin: pin.contains(event.target) } : null;
  });
  view.addEventListener('pointermove', (event) => {
    const last = pointers.get(event.pointerId);
    if (last === undefined) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 2) {
      const ratio = spreadOf() / spread;
      if (ratio > PINCH_RATIO || ratio < 1 / PINCH_RATIO) {
        zoomBy(ratio > 1 ? 1 : -1);
        spread = spreadOf();
      }
    }
    if (start === null) return;
    start.moved ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > TAP_PX_MAX;
    if (!start.moved) return pointers.set(event.pointerId, last);
    if (start.isPin) offsetOfPin(event.clientX - start.x, event.clientY - start.y);
    else moveBy(last.x - event.clientX, last.y - event.clientY);
  });
  view.addEventListener('pointerup', (event) => {
    if (!pointers.delete(event.pointerId) || start === null) return;
    const box = view.getBoundingClientRect();
    if (!start.moved) moveBy(event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2);
    else if (start.isPin) moveBy(event.clientX - start.x, event.clientY - start.y);
    offsetOfPin(0, 0);
    start = null;
    choose();
  });
  view.addEventListener('pointercancel', (event) => {
    pointers.delete(event.pointerId);
    offsetOfPin(0, 0);
    start = null;
  });
}

function listenToKeys(view, { moveBy, choose, zoomBy }) {
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  view.addEventListener('keydown', (event) => {
    if (event.target !== view || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    const steps = { '+': 1, '=': 1, '-': -1 }[event.key];
    if (move === undefined && steps === undefined) return;
    event.preventDefault();
    if (steps !== undefined) return zoomBy(steps);
    const step = event.shiftKey ? KEY_STEP / 10 : KEY_STEP;
    moveBy(move[0] * step, move[1] * step);
    choose();
  });
}
