import { type Book, BookProof } from '../../kit/book';
import { type GroundwaterPointRow, type GroundwaterReadingRow } from '../rows';
import { placeProblem } from './place-problem';
import { placing, rowsById } from './rows-by-id';

/** The quarter a day lies in. */
const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${String(Math.floor((Number(day.slice(5, 7)) + 2) / 3))}`;

/** Each point has one reading a quarter, taken in that quarter, and no reading is without its point. */
export const groundwaterQuartersBook: Book = {
  id: 'soil.groundwater-quarters',
  titleEn: 'Groundwater points have one reading a quarter',
  titleZh: '地下水点位每季度一次监测',
  async prove(store, dataset) {
    const proof = new BookProof();
    const points = await rowsById(
      store.collection<GroundwaterPointRow>('groundwaterPoints').find({ dataset }, placing),
    );
    const met = new Set<string>();
    for await (const reading of store.collection<GroundwaterReadingRow>('groundwaterReadings').find({ dataset })) {
      const { _id, pointId, quarter, sampledOn } = reading;
      const key = `${pointId}:${quarter}`;
      const isSecond = met.has(key);
      met.add(key);
      const place = placeProblem(reading, points.get(pointId));
      if (place !== null) proof.settle(place);
      else if (isSecond) proof.settle(`${_id}: a second reading of ${key}`);
      else proof.settle(quarterOf(sampledOn) === quarter ? null : `${_id}: ${sampledOn} is not in ${quarter}`);
    }
    return proof.findings();
  },
};
