import type { DemoFile } from './cases/demoCase';
import { drawCertificate } from './evidence/certificate';
import { takePhoto } from './evidence/photo';
import { drawGoods } from './evidence/picture';
import { timeOfDay, type Day } from '@/domain/calendar/day';

/** Somewhere in the demo city. */
const PLACE = { latitude: 30.6531, longitude: 113.1662 };

/** The bytes of a file; a photo was taken on `day` in the morning. */
export function bytesOf(file: DemoFile, day: Day): Buffer {
  switch (file.make) {
    case 'goods':
      return drawGoods(file.seed);
    case 'photo': {
      const minutes = (file.seed * 7) % 60;
      const takenAt = `${day.replace(/-/g, ':')} ${timeOfDay(minutes * 60_000 + 2 * 3_600_000)}:00`;
      return takePhoto({ ...PLACE, latitude: PLACE.latitude + file.seed / 1000, seed: file.seed, takenAt });
    }
    case 'certificate':
      return drawCertificate(file.title, file.lines);
  }
}
