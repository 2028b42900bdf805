const FIRST_HZ = 660;
const SECOND_HZ = 880;
const NOTE_SECONDS = 0.18;
const LOUDNESS = 0.2;

let audio: AudioContext | null = null;

/** Lets later tones sound. Browsers allow it only during a press of a key or a pointer. */
export function allowTone(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
}

/** A short rising tone; silent before {@link allowTone}. */
export function playTone(): void {
  if (audio?.state !== 'running') return;
  for (const [index, frequency] of [FIRST_HZ, SECOND_HZ].entries()) {
    const startsAt = audio.currentTime + index * NOTE_SECONDS;
    const note = new OscillatorNode(audio, { frequency });
    const envelope = new GainNode(audio, { gain: 0 });
    envelope.gain.setValueAtTime(0, startsAt);
    envelope.gain.linearRampToValueAtTime(LOUDNESS, startsAt + 0.02);
    envelope.gain.linearRampToValueAtTime(0, startsAt + NOTE_SECONDS);
    note.connect(envelope).connect(audio.destination);
    note.start(startsAt);
    note.stop(startsAt + NOTE_SECONDS);
  }
}
