import { messages } from '../wording.js';

export const nextRecordMessages = messages({
  'next/gone': {
    vi: 'Không chuyển sang: {name} ({status}).',
    en: 'Not carried over: {name} ({status}).',
  },
  'next/expelled': {
    vi: 'Không chuyển sang: {name} (đã bị khai trừ).',
    en: 'Not carried over: {name} (expelled).',
  },
  'next/pair-ended': {
    vi: 'Không chuyển sang cặp dìu dắt {mentor} – {mentee}: {name} không còn trong chi bộ.',
    en: 'Not carried over: the pair {mentor} – {mentee}, since {name} no longer belongs to the branch.',
  },
  'next/admitted': {
    vi: '{name} được kết nạp trong kỳ trước ({day}): thêm vào danh sách là đảng viên dự bị nếu sinh hoạt ở chi bộ này.',
    en: '{name} joined the party in the period before ({day}): add them as a probationary member if they belong to this branch.',
  },
});
