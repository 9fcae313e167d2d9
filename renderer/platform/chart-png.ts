/**
 * A chart as a PNG, with the ink that stands on the screen. An SVG that is drawn as a picture knows neither the page's style sheets nor
 * its fonts; so the shapes get their colours written into them, and the words are set on the canvas, which does know the fonts.
 */
export async function chartPng(chart: SVGSVGElement): Promise<Uint8Array> {
  const { width, height } = chart.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  pen.scale(sharpness, sharpness);
  pen.fillStyle = getComputedStyle(chart).getPropertyValue('--sheet').trim() || '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(await shapesOf(chart, width, height), 0, 0, width, height);
  drawWords(pen, chart);
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
  if (!blob) throw new Error('the picture could not be made');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Twice the screen: fit for a printed page. */
const sharpness = 2;
const inked = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity', 'stroke-opacity'] as const;

async function shapesOf(chart: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [...chart.querySelectorAll('*')];
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of inked) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('style');
    element.removeAttribute('class');
  }
  for (const words of copy.querySelectorAll('text, title, desc')) words.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('style');
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
}

function drawWords(pen: CanvasRenderingContext2D, chart: SVGSVGElement): void {
  const frame = chart.getBoundingClientRect();
  for (const line of chart.querySelectorAll<SVGTextContentElement>('text')) {
    const words = line.textContent ?? '';
    const place = line.getBoundingClientRect();
    if (words === '' || place.width === 0) continue;
    const style = getComputedStyle(line);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.fillStyle = style.fill;
    pen.textBaseline = 'middle';
    pen.fillText(words, place.left - frame.left, (place.top + place.bottom) / 2 - frame.top);
  }
}
