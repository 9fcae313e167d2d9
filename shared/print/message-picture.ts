import type { PictureSize } from '#shared/model/card-look';
import type { CardPicture } from './card.ts';
import type { CardImage } from './card-image.ts';
import type { PlacedImage } from './card-side.ts';
import type { Block, MessagePage } from './message-rooms.ts';

/** The largest width and height of a picture, in mm. `large` goes over the whole width of the card and leaves half of it to the words. */
const bounds: Readonly<Record<PictureSize, readonly [width: number, height: number]>> = { small: [30, 30], medium: [44, 44], large: [82, 60] };
/** Between picture and text. */
const clearance = 3;

/** In its corner of the text's area, as large as its size allows, never distorted. */
export function placePicture(image: CardImage, { size = 'medium', corner = 'lower-left' }: CardPicture, area: MessagePage['area']): PlacedImage {
  const [widest, highest] = bounds[size];
  const scale = Math.min(widest / image.width, highest / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return {
    image, width, height,
    x: corner.endsWith('left') ? area.left : area.right - width,
    y: corner.startsWith('upper') ? area.top : area.bottom - height,
  };
}

/** What the lines must leave free for it. */
export function blockOf({ x, y, width, height }: PlacedImage, { writing, area }: Pick<MessagePage, 'writing' | 'area'>): Block {
  const [left, right, top, bottom] = [x - clearance, x + width + clearance, y - clearance, y + height + clearance];
  return writing === 'vertical'
    ? { across: [area.right - right, area.right - left], along: [top - area.top, bottom - area.top] }
    : { across: [top - area.top, bottom - area.top], along: [left - area.left, right - area.left] };
}
