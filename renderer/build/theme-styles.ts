import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import type { Plugin } from 'vite';
import { theme, themeVariables } from '../app/theme.ts';

const asked = 'virtual:theme.css';
const resolved = '/__theme.css';

/**
 * Writes the theme's CSS variables into the style sheet while building. Mantine would put them into a <style> element at run time, which
 * the page's policy (style-src 'self') forbids.
 */
export function themeStyles(): Plugin {
  return {
    name: 'goencho-theme-styles',
    resolveId: (id) => (id === asked ? resolved : undefined),
    load: (id) => (id === resolved ? themeCss() : undefined),
  };
}

function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(merged);
  const ours = themeVariables(merged);
  return convertCssVariables({
    variables: { ...base.variables, ...ours.variables },
    light: { ...base.light, ...ours.light },
    dark: { ...base.dark, ...ours.dark },
  }, ':root');
}
