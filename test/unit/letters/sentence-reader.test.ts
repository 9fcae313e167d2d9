import { describe, expect, it } from 'vitest';
import occasionsJson from '#assets/templates/occasions.json' with { type: 'json' };
import { occasionTemplatesSchema } from '#shared/model/template';
import { draftThankYou } from '#shared/letters/draft-thank-you';
import { sentenceReader, sentenceSlots } from '#shared/letters/sentence-reader';
import { shop, templates, visitOf } from './letter-cases.ts';

const read = sentenceReader(templates);
const slots = { thanks: '', talk: '', recommendation: '' };

describe('sentenceReader', () => {
  it('knows every sentence of every draft again, and takes none for another', () => {
    const blanks = /\{\w+\}/g;
    for (let n = 0; n < 300; n += 1) {
      const visit = visitOf({ n, party: 1 + n % 4, talk: n % 3 === 0 ? '' : 'お孫さんの七五三', dishes: n % 2 === 0 ? '鰆の幽庵焼き' : '', recommendation: n % 5 === 0 ? '' : '寒鰤の照り焼き' });
      const drafted = draftThankYou({ guest: { introducedBy: null }, visit, ordinal: 1 + n % 5, shop, templates });
      for (const slot of sentenceSlots) {
        const sentence = read(drafted)[slot];
        const origins = Object.values<readonly string[]>(templates[slot]).flat().filter((template) => template.replaceAll(blanks, '…') === sentence);
        expect(origins.length, drafted[slot]).toBeGreaterThan(0);
        expect(origins.some((template) => template.split(blanks).every((part) => drafted[slot].includes(part)))).toBe(true);
      }
    }
  });

  it('takes the sentence with most fixed words where two fit', () => {
    const own = { ...templates, talk: { ...templates.talk, glad: ['{topic}、楽しく伺いました。', '{topic}、とても楽しく伺いました。'] } };
    expect(sentenceReader(own)({ ...slots, talk: '釣りのお話、とても楽しく伺いました。' }).talk).toBe('…、とても楽しく伺いました。');
    expect(sentenceReader(own)({ ...slots, talk: '釣りのお話、楽しく伺いました。' }).talk).toBe('…、楽しく伺いました。');
  });

  it('his own words are his own: one character more, or a blank with nothing in it', () => {
    const [known = ''] = templates.talk.unnoted;
    expect(read({ ...slots, talk: known }).talk).toBe(known);
    expect(read({ ...slots, talk: `${known}！` }).talk).toBeNull();
    expect(read({ ...slots, thanks: '先日は、またお運びくださり、誠にありがとうございました。' }).thanks).toBeNull();
    expect(read(slots)).toEqual({ thanks: null, talk: null, recommendation: null });
  });

  it('knows the sentences of cards that no visit called for, once it is told of them', () => {
    const occasions = occasionTemplatesSchema.parse(occasionsJson);
    const card = { thanks: occasions.birthday.opening[0]!, talk: occasions.hello.body[0]!, recommendation: occasions['new-year'].closing[0]! };
    expect(read(card)).toEqual({ thanks: null, talk: null, recommendation: null });
    expect(sentenceReader(templates, occasions)(card)).toEqual(card);
  });
});
