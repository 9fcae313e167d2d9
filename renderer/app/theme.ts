import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/**
 * The one file that decides how the program looks: a quiet counter. Warm paper, sumi ink, one vermilion; large type; generous white.
 *
 * Contrast (WCAG 2.2, computed by test/integration/look): body text ≥ 7:1, quiet text and vermilion ≥ 4.5:1, edges of fields ≥ 3:1, in both themes.
 */
interface Palette {
  /** The ground, the sheets that lie on it, and what is pressed into it. */
  readonly paper: string;
  readonly sheet: string;
  readonly sunken: string;
  readonly ink: string;
  readonly inkQuiet: string;
  /** A hairline that orders; an edge that one must be able to see (fields). */
  readonly line: string;
  readonly edge: string;
  /** Vermilion as text or mark, as a filled area, what is written on it, and as a faint wash. */
  readonly accent: string;
  readonly accentFill: string;
  readonly accentFillHover: string;
  readonly onAccent: string;
  readonly accentWash: string;
  /** Held back, waiting. */
  readonly hold: string;
  readonly holdWash: string;
  readonly done: string;
  readonly focus: string;
  readonly cardShadow: string;
  readonly sheetShadow: string;
}

const day: Palette = {
  paper: '#f5efe4', sheet: '#fffdf9', sunken: '#ece4d6', ink: '#211c18', inkQuiet: '#62574b', line: '#ddd2c1', edge: '#8d8070',
  accent: '#a93420', accentFill: '#b23a24', accentFillHover: '#97301d', onAccent: '#fffaf4', accentWash: '#f7e5dc',
  hold: '#6a5312', holdWash: '#f3e8c6', done: '#3c5f45', focus: '#1f5f8b',
  cardShadow: '0 1px 2px rgb(60 42 20 / 18%), 0 14px 32px -10px rgb(60 42 20 / 32%)',
  sheetShadow: '0 1px 2px rgb(60 42 20 / 7%), 0 6px 18px -10px rgb(60 42 20 / 18%)',
};

const night: Palette = {
  paper: '#1a1714', sheet: '#242019', sunken: '#13110e', ink: '#efe6d8', inkQuiet: '#b9ac9a', line: '#3a332b', edge: '#857a6b',
  accent: '#f0917a', accentFill: '#ad3d27', accentFillHover: '#bd4a33', onAccent: '#fffaf4', accentWash: '#3b241c',
  hold: '#e6cd84', holdWash: '#3a3119', done: '#9cc8a6', focus: '#8cc4ec',
  cardShadow: '0 1px 2px rgb(0 0 0 / 50%), 0 16px 36px -10px rgb(0 0 0 / 70%)',
  sheetShadow: '0 1px 2px rgb(0 0 0 / 35%), 0 8px 20px -12px rgb(0 0 0 / 60%)',
};

export const palettes = { day, night } as const;

const fontFamily = "'BIZ UDPGothic', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Goencho Names', sans-serif";

/** `cardShadow` → `--card-shadow`: the names that the style sheets of all screens use. */
const asVariables = (palette: Palette): Record<`--${string}`, string> =>
  Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(value)]));

/** Mantine's own names, bound to ours, so that a Mantine component placed anywhere already looks right. */
const mantineNames = {
  '--mantine-color-body': 'var(--paper)', '--mantine-color-text': 'var(--ink)', '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)', '--mantine-color-placeholder': 'var(--ink-quiet)', '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--accent)', '--mantine-color-success': 'var(--done)',
  '--mantine-color-default': 'var(--sheet)', '--mantine-color-default-hover': 'var(--sunken)', '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)', '--mantine-color-disabled': 'var(--sunken)', '--mantine-color-disabled-color': 'var(--ink-quiet)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent-fill)', '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)', '--mantine-primary-color-light': 'var(--accent-wash)',
  '--mantine-primary-color-light-hover': 'var(--accent-wash)', '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-shu-filled': 'var(--accent-fill)', '--mantine-color-shu-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-color-shu-light': 'var(--accent-wash)', '--mantine-color-shu-light-hover': 'var(--accent-wash)', '--mantine-color-shu-light-color': 'var(--accent)',
  '--mantine-color-shu-text': 'var(--accent)', '--mantine-color-shu-outline': 'var(--accent)', '--mantine-color-shu-outline-hover': 'var(--accent-wash)',
} as const;

export const themeVariables: CSSVariablesResolver = () => ({
  variables: {
    '--page-width': '62rem', '--reading-width': '38rem', '--target': '2.75rem', '--rail-width': '8.5rem',
    '--font-card-title': fontFamily,
  },
  light: { ...mantineNames, ...asVariables(day) },
  dark: { ...mantineNames, ...asVariables(night) },
});

const shu: MantineColorsTuple = ['#fbeee8', '#f7e0d6', '#efc2b1', '#e6a28a', '#de866a', '#d66f50', '#b23a24', '#a93420', '#97301d', '#7d2717'];

/** 1 rem is 18 px (see base.css); nothing is smaller than 16 px. Targets are 44 px and more. */
export const theme = createTheme({
  primaryColor: 'shu',
  primaryShade: 6,
  colors: { shu },
  fontFamily,
  fontFamilyMonospace: fontFamily,
  fontSizes: { xs: '0.889rem', sm: '0.889rem', md: '1rem', lg: '1.111rem', xl: '1.333rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.65', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  headings: {
    fontFamily, fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.667rem', lineHeight: '1.3' }, h2: { fontSize: '1.222rem', lineHeight: '1.4' }, h3: { fontSize: '1rem', lineHeight: '1.5' },
      h4: { fontSize: '1rem', lineHeight: '1.5' }, h5: { fontSize: '0.889rem', lineHeight: '1.5' }, h6: { fontSize: '0.889rem', lineHeight: '1.5' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
});
