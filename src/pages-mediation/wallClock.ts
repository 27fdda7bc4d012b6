/** Days and times of the pickers, which speak of the clock on the wall in Shanghai wherever the phone is. */
const SHANGHAI = '+08:00';

/** The instant of a day (YYYY-MM-DD) and a time (HH:mm) in Shanghai, in milliseconds; null while one is missing. */
export function instantOf(day: string, time: string): number | null {
  const at = day && time ? Date.parse(`${day}T${time}:00${SHANGHAI}`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
