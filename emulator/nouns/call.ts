import type { Json } from '../json.ts';
import type { Fields } from '../noun.ts';
import type { Activity } from '../seed/schema.ts';

const say = (speaker_label: string, speaker_side: string, start: number, text: string): Json => ({
  speaker_label,
  speaker_side,
  start,
  end: start + text.length / 12,
  text,
});
const transcript = (summary: string, utterances: readonly Json[]): Json => ({
  utterances,
  summary_text: summary,
  summary_html: `<p>${summary}</p>`,
});

const RECORDING = transcript('They talked about the offer and will talk again.', [
  say('User', 'close-user', 0.4, 'Hello, did you have time to look at our offer?'),
  say('Contact', 'contact', 4.6, 'I did. Can we talk about the price again next week?'),
]);
const VOICEMAIL = transcript('The contact asks for a call back.', [
  say('Contact', 'contact', 0.2, 'Please call me back when you hear this.'),
]);

/** Transcripts come only if `_fields` names them (documented). Their form is that of a meeting's (inferred). */
export const CALL_TRANSCRIPTS: Fields<Activity> = {
  recording_transcript: ({ details }) =>
    details.recording_transcript ?? (details.has_recording === true ? RECORDING : null),
  voicemail_transcript: ({ details }) =>
    details.voicemail_transcript ?? (typeof details.voicemail_url === 'string' ? VOICEMAIL : null),
};
