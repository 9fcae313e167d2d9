import { describe, expect, it } from 'vitest';
import { letterAsSent, letterText } from '#shared/letters/letter-text';

const slots = { thanks: '御礼。 ', talk: '', recommendation: '次は鯛を。\n春に。', signature: '割烹 みほん' };

describe('letterText', () => {
  it('is one paragraph per slot, without the empty ones and without the signature', () => {
    expect(letterText(slots)).toBe('御礼。\n次は鯛を。\n春に。');
  });

  it('is empty for an empty card', () => {
    expect(letterText({ thanks: '', talk: ' ', recommendation: '\n', signature: '店' })).toBe('');
  });
});

describe('letterAsSent', () => {
  it('closes with the signature', () => expect(letterAsSent(slots)).toBe('御礼。\n次は鯛を。\n春に。\n割烹 みほん'));
});
