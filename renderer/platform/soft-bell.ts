/** One soft stroke, like the bell of a small house altar: said once, never repeated. Nothing is downloaded for it. */
export function softBell(): void {
  const audio = new AudioContext();
  const seconds = 2.5;
  for (const [ratio, loudness] of [[1, 0.12], [2.76, 0.05], [5.4, 0.02]] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = 392 * ratio;
    volume.gain.setValueAtTime(loudness, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + seconds);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + seconds);
  }
  setTimeout(() => void audio.close(), seconds * 1000 + 500);
}
