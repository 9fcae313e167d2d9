import '../platform/zod-without-eval.ts';
import './base.css';
import '@mantine/core/styles.layer.css';
import 'virtual:theme.css';
import './fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/start-i18n.ts';
import { App } from './App.tsx';
import { addNameFont } from './name-font.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
// Until the book says otherwise. The first page offers English by name.
startI18n('ja');
addNameFont();
createRoot(root).render(<StrictMode><App /></StrictMode>);
