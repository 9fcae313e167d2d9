import type { picturesJa } from '../ja/pictures.ts';
import type { Like } from '../like.ts';

export const picturesEn: Like<typeof picturesJa> = {
  drop: 'Drop a picture here, or press to choose one',
  dropOn: '{{label}}: drop a picture here, or press to choose one',
  replace: 'Replace',
  replaceFor: '{{label}}: replace',
  remove: 'Remove',
  removeFor: '{{label}}: remove',
  working: 'Taking it in…',
  lost: 'This picture cannot be read. Remove it or choose another.',
  problem: {
    'not-a-picture': '“{{file}}” cannot be opened as a picture. Choose a JPEG or PNG.',
    'too-large': '“{{file}}” has {{size}}, which is too large. The limit is {{limit}}.',
    'disk-full': 'The disk is full, so “{{file}}” could not be taken in.',
  },
  size: { label: 'Size of the picture', small: 'Small', medium: 'Medium', large: 'Large' },
  corner: { label: 'Place of the picture', 'lower-left': 'Lower left', 'lower-right': 'Lower right', 'upper-left': 'Upper left', 'upper-right': 'Upper right' },
  about: 'What it shows',
  aboutHint: 'Read aloud to those who do not see it; not printed.',
  writing: { label: 'Direction', vertical: 'Vertical', horizontal: 'Horizontal' },
  typeSize: { label: 'Size of the writing', small: 'Small', medium: 'Medium', large: 'Large' },
};
