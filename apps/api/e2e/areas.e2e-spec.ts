import { actorListSchema, apiPaths, cooperationListSchema, flowsAnswerSchema } from '@portulan/contract';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { z } from 'zod';

const url = process.env['PORTULAN_E2E_URL'] as string;
async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(await (await fetch(url + path)).json());
}

/** Provence; West Africa as a star whose middle is out; the Pacific, across the date line. */
const AREAS = {
  'polygon of Provence': 'polygon=4,42.9,7.8,42.9,7.8,45,4,45',
  'star over West Africa': 'polygon=-18,4,0,22,12,2,-18,16,14,14',
  'polygon across the date line': 'polygon=150,-30,215,-30,215,10,150,10',
  'box of Europe': 'bbox=-10,35,30,60',
  'circle around Marseille': 'near=5.37,43.3&radius=120',
};
const QUESTIONS = Object.entries(AREAS).flatMap(([name, area]) => ['any', 'seat', 'action', 'partner'].map((where) => [`${name}, ${where}`, `${area}&where=${where}`]));

describe('an area means the same to the list and to the map', () => {
  it.each(QUESTIONS)('%s', async (_, params) => {
    const list = await read(`${apiPaths.cooperations}?size=1&${params}`, cooperationListSchema);
    const flows = await read(`${apiPaths.flows}?level=country&${params}`, flowsAnswerSchema);
    expect(flows.cooperations).toBe(list.total);
  });

  it('down to each actor that has its seat there', async () => {
    for (const area of Object.values(AREAS)) {
      const list = await read(`${apiPaths.actors}?size=1&where=seat&${area}`, actorListSchema);
      const response = await fetch(`${url}${apiPaths.tile('actors', 0, 0, 0)}?where=seat&${area}`);
      const layer = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers['actors'];
      const counts = Array.from({ length: layer?.length ?? 0 }, (_, index) => Number(layer?.feature(index).properties['count']));
      expect([area, counts.reduce((sum, count) => sum + count, 0)]).toEqual([area, list.total]);
    }
    expect((await read(`${apiPaths.actors}?size=1&where=seat&${AREAS['polygon of Provence']}`, actorListSchema)).total).toBeGreaterThan(0);
  });
});
