import { placeText } from '#shared/typeset/place-text';
import { openOracle } from '../oracle/chromium-lines.ts';
import { randomPunctuation } from '../oracle/random-punctuation.ts';
import { readFontChain, fontNames } from './read-font.ts';
const oracle = await openOracle(); const texts=randomPunctuation(1000,77);
for (const font of fontNames) for (const writing of ['vertical','horizontal'] as const) { const fonts=readFontChain(font); let same=0; let worst=0, moved=0; const d:string[]=[];
 for (let k=0;k<texts.length;k+=50){ const measure=9+(k/50)%18; const ours=texts.slice(k,k+50).map(t=>placeText(t,{fonts,measure,writing}));
 const theirs=await oracle.measure(font,ours.map(o=>({measure,writing,clusters:o.clusters.map(c=>({text:c.text,combined:writing==='vertical'&&c.rotation===0&&/^[\x21-\x7e]+$/.test(c.text)}))})));
 ours.forEach((o,i)=>{const bad=o.clusters.findIndex((c,j)=>c.line!==theirs[i]![j]!.line); if(bad<0){same++; const w=Math.max(...o.clusters.map((c,j)=>Math.abs(c.position-theirs[i]![j]!.position))); if(w>0.002)moved++; worst=Math.max(worst,w);} else d.push(`${measure} ${o.clusters.slice(Math.max(0,bad-6),bad).map(c=>c.text).join('')}|${o.clusters.slice(bad,bad+4).map(c=>c.text).join('')} ours ${o.clusters[bad]!.line} theirs ${theirs[i]![bad]!.line}`);}); }
 console.log(font,writing,same,'/1000 moved',moved,worst); console.log(d.slice(0,14).join('\n')); }
await oracle.close();
