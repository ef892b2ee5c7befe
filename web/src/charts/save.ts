/** Saves pictures as they are seen, and their data. */

const KEPT = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'font-size', 'font-weight', 'font-style', 'text-anchor', 'visibility', 'display', 'paint-order', 'fill-rule',
];

/** A picture that needs no style sheet, with its data inside. */
export function standalone(svg: SVGSVGElement, title: string, data: unknown): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const drawn = [copy, ...copy.querySelectorAll('*')];
  [svg, ...svg.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) drawn[i]!.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'role', 'style', 'aria-label', 'aria-pressed', 'data-mark']) drawn[i]!.removeAttribute(name);
  });
  const box = svg.getBoundingClientRect();
  for (const [name, value] of Object.entries({ width: Math.round(box.width), height: Math.round(box.height), 'font-family': 'Source Sans 3, system-ui, sans-serif' })) {
    copy.setAttribute(name, String(value));
  }
  const make = (name: string, text = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = text;
    return element;
  };
  const paper = make('rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  const about = { title, from: window.location.pathname + window.location.search, data };
  copy.prepend(make('title', title), make('metadata', JSON.stringify(about)), paper);
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg: SVGSVGElement, title: string, data: unknown) {
  offer(new Blob([standalone(svg, title, data)], { type: 'image/svg+xml' }), name(title) + '.svg');
}

export async function savePng(svg: SVGSVGElement, title: string) {
  const box = svg.getBoundingClientRect();
  const url = URL.createObjectURL(new Blob([standalone(svg, title, null)], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = box.width * 2;
  canvas.height = box.height * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => blob && offer(blob, name(title) + '.png'), 'image/png');
}

export type Rows = (string | number | null)[][];

/** Rows as CSV; a cell that a spreadsheet would run gets an apostrophe in front. */
export function saveCsv(rows: Rows, title: string) {
  offer(new Blob([rows.map((row) => row.map(csv).join(',')).join('\r\n') + '\r\n'], { type: 'text/csv' }), name(title) + '.csv');
}

function csv(value: string | number | null): string {
  const plain = value === null ? '' : typeof value === 'string' && /^[=+\-@\t]/.test(value) ? "'" + value : String(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const name = (title: string) => 'polemos-' + title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

function offer(blob: Blob, file: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
