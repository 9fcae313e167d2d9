import { describe, expect, it } from 'vitest';
import { carries, departsFromArm, draftForArm } from '#shared/letters/draft-for-arm';
import { letterAsSent } from '#shared/letters/letter-text';
import type { ArmPlan, Experiment, QuestionKind } from '#shared/model/experiment';

const slots = { thanks: '先日はありがとうございました。', talk: 'お孫さんのお話、楽しく伺いました。', recommendation: '筍が出はじめます。', signature: '割烹 見本' };
const plan = (part: Partial<ArmPlan>): ArmPlan => ({ label: '組', style: null, offer: null, words: null, slot: null, channel: null, ...part });
const asked = (question: QuestionKind, a: Partial<ArmPlan>, b: Partial<ArmPlan>): Pick<Experiment, 'question' | 'a' | 'b'> => ({ question, a: plan(a), b: plan(b) });
const sent = (part: Partial<Parameters<typeof departsFromArm>[2]> = {}) => ({ channel: 'postcard' as const, text: letterAsSent(slots), style: 'hand' as const, ...part });

describe('draftForArm', () => {
  it('puts the wording of a letter in the place of the chosen slot, and leaves the rest', () => {
    expect(draftForArm(slots, plan({ words: '桜鯛が入ります。', slot: 'thanks' }))).toEqual({ ...slots, thanks: '桜鯛が入ります。' });
  });

  it('adds the offer after what was drafted; the other side, and a question without words, stay as they are', () => {
    expect(draftForArm(slots, plan({ offer: true, words: '会席を一割引きで。' })).recommendation).toBe('筍が出はじめます。\n会席を一割引きで。');
    expect(draftForArm({ ...slots, recommendation: ' ' }, plan({ offer: true, words: '会席を一割引きで。' })).recommendation).toBe('会席を一割引きで。');
    expect(draftForArm(slots, plan({ offer: false, words: '会席を一割引きで。' }))).toEqual(slots);
    expect(draftForArm(slots, plan({ style: 'tracing' }))).toEqual(slots);
  });
});

describe('departsFromArm', () => {
  it('tells another style, and nothing where no letter is known', () => {
    const style = asked('style', { style: 'tracing' }, { style: 'hand' });
    expect([departsFromArm(style, 'a', sent()), departsFromArm(style, 'b', sent()), departsFromArm(style, 'a', sent({ style: null }))]).toEqual([true, false, false]);
  });

  it('tells a letter whose words were changed, however they were broken', () => {
    const letter = asked('letter', { slot: 'recommendation', words: '筍が出はじめます。' }, { slot: 'recommendation', words: '桜鯛が入ります。' });
    expect([departsFromArm(letter, 'a', sent()), departsFromArm(letter, 'b', sent())]).toEqual([false, true]);
    expect(departsFromArm(letter, 'a', sent({ text: '筍が\n出はじめます。' }))).toBe(false);
  });

  it('tells an offer that was left out, and one that was added', () => {
    const offer = asked('offer', { offer: true, words: '一割引きで。' }, { offer: false });
    const withOffer = sent({ text: letterAsSent(draftForArm(slots, offer.a)) });
    expect([departsFromArm(offer, 'a', withOffer), departsFromArm(offer, 'a', sent()), departsFromArm(offer, 'b', withOffer), departsFromArm(offer, 'b', sent())]).toEqual([false, true, true, false]);
  });

  it('tells a card in the place of a call', () => {
    const channel = asked('channel', { channel: 'postcard' }, { channel: 'phone' });
    expect([departsFromArm(channel, 'a', sent()), departsFromArm(channel, 'b', sent()), departsFromArm(channel, 'b', sent({ channel: 'phone' }))]).toEqual([false, true, false]);
  });
});

it('looks for words without minding blanks', () => {
  expect(carries('春の　会席を\n一割引きで。', '春の会席を一割引きで。')).toBe(true);
  expect(carries('春の会席', '夏の会席')).toBe(false);
});
