import type { AddressStyle, GlyphChoice, Guest, WrittenAddress } from '#shared/model/guest';
import type { LetterStyle } from '#shared/model/letter';
import type { CardGeometry } from '#shared/model/card-geometry';
import type { CardKind } from '#shared/model/card-kind';
import type { PictureCorner, PictureSize, TypeSize } from '#shared/model/card-look';
import type { FontName } from '#shared/model/font-name';
import type { Shop } from '#shared/model/shop';
import { usualForm } from '#shared/address/usual-form';
import { createFontChain } from '#shared/fonts/font-chain';
import type { LoadedFont } from '#shared/fonts/load-font';
import type { FontChain } from '#shared/typeset/font-port';
import type { TextRange, Writing } from '#shared/typeset/place-text';
import type { CardProblem } from './card-problem.ts';
import type { CardSide } from './card-side.ts';
import type { HandStrength } from './hand-variation.ts';

export interface MessageCard {
  /** Paragraphs end at a line feed. */
  readonly text: string;
  /** Stands at the foot of the last column (地付き); several lines are several columns. */
  readonly signature: string;
  readonly style: LetterStyle;
  /** The same seed prints the same hand again; two letters never share one. */
  readonly seed: string;
  /** Absent = the default font. Whoever sets the card opens it: the kit's first font is the one that is used. */
  readonly font?: FontName;
  /** What becomes of characters that only the fallback font has; absent = they are drawn in it. */
  readonly glyphs?: GlyphChoice;
  /** How much the handwriting varies; absent = medium. */
  readonly strength?: HandStrength;
  /** For the style `tracing`. */
  readonly tracing?: Tracing;
  /** Absent = vertical. */
  readonly writing?: Writing;
  /** The largest type that may be used; absent = large, as large as there is room. */
  readonly size?: TypeSize;
  readonly picture?: CardPicture;
  /** The shop's seal or his written name, at the foot of the signature: a JPEG or PNG file. */
  readonly seal?: Uint8Array;
}

export interface Tracing {
  /** 0.80 (easier to follow) to 0.85 (disappears better under the ink); absent = 0.82. */
  readonly grey?: number;
  /** Lines between the columns; absent = true. */
  readonly rules?: boolean;
  /**
   * `all` words, or `guides`: none, only where each character stands; or stretches of `text` (UTF-16 offsets): the words that are hard to write, the
   * others as guides. Absent = all.
   */
  readonly what?: 'all' | 'guides' | readonly TextRange[];
}

export interface CardPicture {
  /** A JPEG or PNG file. 600 pixels are plenty for `small`, 1000 for `large`: it is printed as it is. */
  readonly file: Uint8Array;
  /** Absent = medium. */
  readonly size?: PictureSize;
  /** Absent = lower left, where a vertical text ends. */
  readonly corner?: PictureCorner;
}

export interface AddressCard {
  readonly recipient: Pick<Guest, 'familyName' | 'givenName' | 'honorific' | 'jointNames' | 'company'> & { readonly address: WrittenAddress; readonly glyphs?: GlyphChoice };
  readonly sender: Pick<Shop, 'name' | 'ownerName' | 'phone' | 'printPhone'> & { readonly address: WrittenAddress };
  readonly drawPostalBoxes: boolean;
  /** The stock. It decides about boxes, heading and what is kept free; absent = `drawPostalBoxes` alone decides about the boxes. */
  readonly kind?: CardKind;
  /** For guests whose address does not say how its numbers are written. Absent = `dash`. */
  readonly numerals?: AddressStyle;
  /** How far the sender's boxes of this stock stand from ours, in mm. */
  readonly senderBoxes?: { readonly right: number; readonly down: number };
  /** The shop's seal or logo, at the foot of the sender's block: a JPEG or PNG file. */
  readonly seal?: Uint8Array;
}

/** What setting a card takes besides its words. */
export interface CardKit {
  readonly fonts: ReadonlyMap<string, LoadedFont>;
  readonly chain: FontChain;
  /** The same fonts, for guests whose names are to stay in the pen's hand. */
  readonly usualChain: FontChain;
  readonly geometry: CardGeometry;
}

export interface ComposedSide {
  readonly side: CardSide;
  readonly problems: readonly CardProblem[];
}

/** The first font is the pen of the card; the others stand in where it lacks a character. */
export function cardKit(fonts: readonly LoadedFont[], geometry: CardGeometry): CardKit {
  return {
    fonts: new Map(fonts.map((font) => [font.name, font])), geometry,
    chain: createFontChain(fonts, { usualForm }), usualChain: createFontChain(fonts, { usualForm, prefersUsual: true }),
  };
}

/** The kit as this guest's names want it. */
export const kitWith = (kit: CardKit, glyphs: GlyphChoice = 'fallback'): CardKit => (glyphs === 'base-form' ? { ...kit, chain: kit.usualChain } : kit);
