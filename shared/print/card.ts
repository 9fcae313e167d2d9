import type { Guest } from '#shared/model/guest';
import type { LetterStyle } from '#shared/model/letter';
import type { CardGeometry } from '#shared/model/card-geometry';
import type { FontName } from '#shared/model/font-name';
import type { Shop } from '#shared/model/shop';
import { createFontChain } from '#shared/fonts/font-chain';
import type { LoadedFont } from '#shared/fonts/load-font';
import type { FontChain } from '#shared/typeset/font-port';
import type { CardProblem } from './card-problem.ts';
import type { CardSide } from './card-side.ts';

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
}

export interface AddressCard {
  readonly recipient: Pick<Guest, 'familyName' | 'givenName' | 'honorific' | 'jointNames' | 'company' | 'address'>;
  readonly sender: Pick<Shop, 'name' | 'ownerName' | 'address' | 'phone' | 'printPhone'>;
  readonly drawPostalBoxes: boolean;
}

/** What setting a card takes besides its words. */
export interface CardKit {
  readonly fonts: ReadonlyMap<string, LoadedFont>;
  readonly chain: FontChain;
  readonly geometry: CardGeometry;
}

export interface ComposedSide {
  readonly side: CardSide;
  readonly problems: readonly CardProblem[];
}

/** The first font is the pen of the card; the others stand in where it lacks a character. */
export function cardKit(fonts: readonly LoadedFont[], geometry: CardGeometry): CardKit {
  return { fonts: new Map(fonts.map((font) => [font.name, font])), chain: createFontChain(fonts), geometry };
}
