import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import type { GuestId, LetterId, VisitId } from '#shared/model/ids';
import { usualLook } from '#shared/model/card-look';
import type { Letter, Slots } from '#shared/model/letter';
import { LetterDesk, type NotStored } from '../../../renderer/features/write/letter-desk.ts';

const draft: Slots = { thanks: 'ありがとうございました。', talk: '', recommendation: '', signature: '店主' };
const blank: Letter = {
  id: 'letter' as LetterId, guestId: 'guest' as GuestId, eventId: 'visit' as VisitId, stepId: 'thank-you', slots: draft, style: 'hand', look: usualLook, traced: [], template: null, edited: false,
  printedAt: null, postedOn: null, touchId: null, createdAt: '2026-11-22T00:00:00.000Z' as Instant, updatedAt: '2026-11-22T00:00:00.000Z' as Instant, sample: false,
};
const at = (count: number): Instant => `2026-11-22T01:00:00.${String(count).padStart(3, '0')}Z` as Instant;

/** A book with one letter, kept by the rules of the real one: a base that is not the stored one is refused, changed words lose the mark. */
class OneLetterBook {
  letter: Letter | null = null;
  full = false;
  writes = 0;
  #clock = 0;
  readonly tries: (() => void)[] = [];

  readonly save = async (letter: Letter, base: Instant | null): Promise<Result<Letter, NotStored>> => {
    await Promise.resolve();
    if (this.full) return err({ kind: 'disk-full' });
    if (this.letter && (this.letter.updatedAt !== base || this.letter.id !== letter.id)) return err({ kind: 'changed-elsewhere', current: this.letter });
    this.writes += 1;
    return ok(this.put({ ...letter, printedAt: null }));
  };

  put(letter: Letter): Letter {
    this.#clock += 1;
    this.letter = { ...letter, updatedAt: at(this.#clock) };
    return this.letter;
  }

  desk(): LetterDesk {
    return new LetterDesk({ letter: this.letter ?? blank, stored: this.letter }, { save: this.save, later: (act) => this.tries.push(act) });
  }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('LetterDesk', () => {
  it('stores nothing before the first stroke: a draft is derived', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.redraft({ ...draft, talk: '釣りのお話。' }, 'type');
    await settle();
    expect(book.letter).toBeNull();
    expect(desk.state().letter).toMatchObject({ style: 'type', slots: { talk: '釣りのお話。' } });
  });

  it('stores every stroke, and the last one however fast he types', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    for (const text of ['あ', 'あい', 'あいう']) desk.write('talk', text);
    expect(desk.state().unsaved).toBe(true);
    await settle();
    expect(book.letter?.slots.talk).toBe('あいう');
    expect(book.letter?.edited).toBe(true);
    expect(desk.state().unsaved).toBe(false);
  });

  it('does not put back what he typed while a write was under way', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.write('talk', 'あ');
    await Promise.resolve();
    desk.write('talk', 'あい');
    await settle();
    expect(desk.state().letter.slots.talk).toBe('あい');
    expect(book.letter?.slots.talk).toBe('あい');
  });

  it('takes over what another window stored while nothing of his was on the way', () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.heard(book.put({ ...blank, slots: { ...draft, talk: '別の窓' }, edited: true }));
    expect(desk.state().letter.slots.talk).toBe('別の窓');
  });

  it('keeps his words when another window was quicker, until he has chosen', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.write('talk', '私の言葉');
    await settle();
    book.put({ ...blank, slots: { ...draft, talk: '別の窓' }, edited: true });
    desk.write('talk', '私の言葉です');
    await settle();
    expect(desk.state().trouble).toMatchObject({ kind: 'changed-elsewhere', current: { slots: { talk: '別の窓' } } });
    desk.write('talk', '私の言葉です。');
    await settle();
    expect(book.letter?.slots.talk).toBe('別の窓');
    desk.keepMine();
    await settle();
    expect(book.letter?.slots.talk).toBe('私の言葉です。');
    expect(desk.state()).toMatchObject({ trouble: null, unsaved: false });
  });

  it('puts his words into the letter that is there when two windows began the same card', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    book.put({ ...blank, id: 'begun elsewhere' as LetterId, edited: true });
    desk.write('talk', '私の言葉');
    await settle();
    expect(desk.state().trouble?.kind).toBe('changed-elsewhere');
    desk.keepMine();
    await settle();
    expect(book.letter).toMatchObject({ id: 'begun elsewhere', slots: { talk: '私の言葉' } });
    expect(desk.state()).toMatchObject({ trouble: null, unsaved: false });
  });

  it('or takes the other words when he says so', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.write('talk', '私の言葉');
    await settle();
    book.put({ ...blank, slots: { ...draft, talk: '別の窓' }, edited: true });
    desk.write('talk', '私の言葉です');
    await settle();
    desk.takeTheirs();
    expect(desk.state()).toMatchObject({ trouble: null, unsaved: false, letter: { slots: { talk: '別の窓' } } });
    desk.write('talk', '別の窓から続けて');
    await settle();
    expect(book.letter?.slots.talk).toBe('別の窓から続けて');
  });

  it('asks nothing when only a mark was changed elsewhere', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.write('talk', 'あ');
    await settle();
    book.put({ ...(book.letter ?? blank), printedAt: at(900) });
    desk.write('talk', 'あい');
    await settle();
    expect(desk.state().trouble).toBeNull();
    expect(book.letter?.slots.talk).toBe('あい');
  });

  it('does not write over a card that was posted elsewhere', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.write('talk', 'あ');
    await settle();
    book.put({ ...(book.letter ?? blank), postedOn: '2026-11-22' as Letter['postedOn'] });
    desk.write('talk', 'あい');
    await settle();
    expect(desk.state().trouble?.kind).toBe('changed-elsewhere');
    expect(book.letter?.slots.talk).toBe('あ');
  });

  it('keeps the words on the desk while the disk is full, and stores them when there is room', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    book.full = true;
    desk.write('talk', 'あ');
    await settle();
    expect(desk.state()).toMatchObject({ trouble: { kind: 'disk-full' }, unsaved: true, letter: { slots: { talk: 'あ' } } });
    desk.heard(null);
    expect(desk.state().letter.slots.talk).toBe('あ');
    book.full = false;
    book.tries.shift()?.();
    await settle();
    expect(book.letter?.slots.talk).toBe('あ');
    expect(desk.state().trouble).toBeNull();
  });

  it('a picture chosen after printing takes the mark away; what the card wears already does not', async () => {
    const book = new OneLetterBook();
    book.put({ ...blank, printedAt: at(1) });
    const desk = book.desk();
    desk.wear({ writing: null });
    await settle();
    expect(book.letter?.printedAt).toBe(at(1));
    desk.wear({ picture: 'none', size: 'small' });
    expect(desk.state()).toMatchObject({ unsaved: true, letter: { printedAt: null } });
    await settle();
    expect(book.letter).toMatchObject({ look: { writing: null, size: 'small', picture: 'none' }, printedAt: null });
  });

  it('takes up the words of a page that was closed before they were stored', async () => {
    const book = new OneLetterBook();
    book.put({ ...blank, edited: true });
    const desk = book.desk();
    desk.recall({ slots: { ...draft, talk: '閉じる前の言葉' }, style: 'hand', look: usualLook, traced: [] }, at(500));
    await settle();
    expect(book.letter?.slots.talk).toBe('閉じる前の言葉');
  });

  it('asks when the letter was written elsewhere after that page was closed', async () => {
    const book = new OneLetterBook();
    book.put({ ...blank, slots: { ...draft, talk: '別の窓' }, edited: true });
    const desk = book.desk();
    desk.recall({ slots: { ...draft, talk: '閉じる前の言葉' }, style: 'hand', look: usualLook, traced: [] }, at(0));
    await settle();
    expect(desk.state()).toMatchObject({ trouble: { kind: 'changed-elsewhere' }, letter: { slots: { talk: '閉じる前の言葉' } } });
    expect(book.letter?.slots.talk).toBe('別の窓');
  });

  it('store() puts an untouched draft into the book, once', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    expect(await desk.store()).toMatchObject({ ok: true, value: { edited: false } });
    expect(await desk.store()).toMatchObject({ ok: true });
    expect(book.writes).toBe(1);
  });

  it('store() says why it could not', async () => {
    const book = new OneLetterBook();
    book.full = true;
    expect(await book.desk().store()).toEqual({ ok: false, error: { kind: 'disk-full' } });
  });

  it('changing the words takes the mark 印刷した away', async () => {
    const book = new OneLetterBook();
    book.put({ ...blank, printedAt: at(900) });
    const desk = book.desk();
    desk.write('talk', 'あ');
    expect(desk.state().letter.printedAt).toBeNull();
  });

  it('a corrected visit redrafts an untouched letter, never an edited or a printed one', () => {
    const words = { ...draft, talk: '直した来店' };
    for (const [letter, talk] of [[blank, '直した来店'], [{ ...blank, edited: true }, ''], [{ ...blank, printedAt: at(900) }, '']] as const) {
      const book = new OneLetterBook();
      book.put(letter);
      const desk = book.desk();
      desk.redraft(words, 'hand');
      expect(desk.state().letter.slots.talk).toBe(talk);
    }
  });

  it('a visit that is corrected while a choice is on its way redrafts the letter afterwards, and nothing waits for ever', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.choose('type');
    desk.redraft({ ...draft, talk: '直した来店' }, 'type');
    await settle();
    expect(desk.state()).toMatchObject({ unsaved: false, letter: { style: 'type', slots: { talk: '直した来店' } } });
    expect(await desk.store()).toMatchObject({ ok: true, value: { slots: { talk: '直した来店' } } });
    expect(book.letter?.slots.talk).toBe('直した来店');
  });

  it('drafting anew is taken back, except in a slot where he has typed since', async () => {
    const book = new OneLetterBook();
    book.put({ ...blank, slots: { ...draft, thanks: '私のお礼', talk: '私の会話' }, edited: true });
    const desk = book.desk();
    desk.redraft(draft, 'hand');
    const takeBack = desk.draftAnew();
    await settle();
    expect(desk.state().letter).toMatchObject({ edited: false, slots: draft });
    desk.write('talk', 'そのあとの会話');
    expect(takeBack()).toBe(true);
    await settle();
    expect(book.letter).toMatchObject({ edited: true, slots: { thanks: '私のお礼', talk: 'そのあとの会話' } });
  });

  it('drafting anew is not taken back from a card that was posted meanwhile', async () => {
    const book = new OneLetterBook();
    book.put({ ...blank, slots: { ...draft, talk: '私の会話' }, edited: true });
    const desk = book.desk();
    desk.redraft(draft, 'hand');
    const takeBack = desk.draftAnew();
    await settle();
    desk.heard(book.put({ ...book.letter!, postedOn: '2026-11-22' as Letter['postedOn'] }));
    expect(takeBack()).toBe(false);
    expect(book.letter?.slots.talk).toBe('');
  });

  it('keeps the words to trace with their text, tells those that are gone, and loses the printed mark', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    desk.write('talk', '鱧と松茸のお話。');
    desk.trace({ slot: 'talk', start: 0, end: 1 });
    desk.trace({ slot: 'talk', start: 2, end: 4 });
    await settle();
    expect(book.letter?.traced.map(({ text }) => text)).toEqual(['鱧', '松茸']);
    book.put({ ...book.letter!, printedAt: at(900) });
    desk.heard(book.letter);
    desk.write('talk', '昨夜の鱧のお話。');
    await settle();
    expect(desk.state().lost.map(({ text }) => text)).toEqual(['松茸']);
    expect(book.letter?.traced).toEqual([{ slot: 'talk', start: 3, text: '鱧' }]);
    expect(book.letter?.printedAt).toBeNull();
    // Taken back, the draft gives the words and their marks back.
    const takeBack = desk.draftAnew();
    expect(desk.state()).toMatchObject({ letter: { traced: [] }, lost: [{ text: '松茸' }, { text: '鱧' }] });
    expect(takeBack()).toBe(true);
    expect(desk.state()).toMatchObject({ letter: { traced: [{ text: '鱧' }] }, lost: [] });
    // What the text no longer has where it was is not put back silently.
    desk.traceOnly([{ slot: 'talk', start: 0, text: '松茸' }]);
    expect(desk.state()).toMatchObject({ letter: { traced: [] }, lost: [{ text: '松茸' }] });
  });

  it('notes the template before it is printed; words that he has changed keep the one that they began with', async () => {
    const book = new OneLetterBook();
    const desk = book.desk();
    const first = { name: 'thank-you-first', variants: [0, 1, 2] };
    desk.drawnFrom(first);
    await desk.store();
    expect(book.letter?.template).toEqual(first);
    desk.write('talk', '自分の言葉');
    await desk.store();
    desk.drawnFrom({ name: 'thank-you-again', variants: [0, 0, 0] });
    await desk.store();
    expect(book.letter).toMatchObject({ template: first, slots: { talk: '自分の言葉' } });
  });
});
