import {
  actorListSchema,
  apiPaths,
  cooperationListSchema,
  countryFiguresSchema,
  endAnswerSchema,
  flowsAnswerSchema,
  problemSchema,
  projectListSchema,
  startYearsSchema,
} from '@portulan/contract';
import type { z } from 'zod';

const url = process.env['PORTULAN_E2E_URL'] as string;
async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const response = await fetch(url + path);
  expect(`${path} ${response.status}`).toBe(`${path} 200`);
  return schema.parse(await response.json());
}
const listed = async (path: string, schema: z.ZodType<{ total: number }>, filters: string) => (await read(`${path}?size=1&${filters}`, schema)).total;
const FILTERS = ['', 'theme=water', 'form=twinning&since=1980', 'q=eau'];

describe('the figures of the map', () => {
  it.each(FILTERS)('tell of an end what the lists tell (%s)', async (filters) => {
    for (const [ref, territory] of [['region:93', 'region=93'], ['country:SN', 'country=SN'], ['departement:13', 'departement=13']] as const) {
      const end = await read(`${apiPaths.mapEnd(ref)}?${filters}`, endAnswerSchema);
      const side = ref.startsWith('country') ? 'partner' : 'seat';
      expect([ref, end.cooperations, end.actors, end.projects]).toEqual([
        ref,
        await listed(apiPaths.cooperations, cooperationListSchema, `${filters}&${territory}&where=${side}`),
        await listed(apiPaths.actors, actorListSchema, `${filters}&${territory}&where=seat`),
        await listed(apiPaths.projects, projectListSchema, `${filters}&${territory}&where=action`),
      ]);
      expect(Object.values(end.forms).reduce((sum, count) => sum + count, 0)).toBe(end.cooperations);
    }
  });

  it('tell the partners of an end as the flows that touch it', async () => {
    const end = await read(`${apiPaths.mapEnd('region:93')}?level=region`, endAnswerSchema);
    const { flows, total } = await read(`${apiPaths.flows}?level=region&end=region:93&top=50`, flowsAnswerSchema);
    expect(total).toBe(end.partnerTotal);
    expect(flows.map(({ to, count }) => [to, count]).sort()).toEqual(end.partners.map(({ ref, count }) => [ref, count]).sort());
  });

  it.each(FILTERS)('count for a country what the list counts when it is chosen (%s)', async (filters) => {
    for (const [measure, path, schema] of [
      ['cooperations', apiPaths.cooperations, cooperationListSchema],
      ['actors', apiPaths.actors, actorListSchema],
      ['projects', apiPaths.projects, projectListSchema],
    ] as const) {
      for (const where of ['any', 'seat', 'action', 'partner']) {
        const figures = await read(`${apiPaths.mapCountries}?measure=${measure}&where=${where}&${filters}`, countryFiguresSchema);
        expect(figures.total).toBe(await listed(path, schema as typeof actorListSchema, `where=${where}&${filters}`));
        for (const { code, value } of figures.countries.slice(0, 2)) {
          expect([measure, where, code, value]).toEqual([measure, where, code, await listed(path, schema as typeof actorListSchema, `where=${where}&country=${code}&${filters}`)]);
        }
      }
    }
  });

  it('sum the money of projects', async () => {
    const figures = await read(`${apiPaths.mapCountries}?measure=committed&where=action`, countryFiguresSchema);
    expect(figures.countries.every(({ value }) => value > 0 && value <= figures.total)).toBe(true);
  });

  it('count the years of all cooperations, whatever the period', async () => {
    const years = await read(`${apiPaths.mapYears}?since=1990&until=1995`, startYearsSchema);
    expect(years).toEqual(await read(apiPaths.mapYears, startYearsSchema));
    expect(years.total).toBe(await listed(apiPaths.cooperations, cooperationListSchema, ''));
    expect(years.starts.reduce((sum, { count }) => sum + count, years.undated)).toBe(years.total);
    const until1990 = years.starts.filter(({ year }) => year <= 1990).reduce((sum, { count }) => sum + count, 0);
    expect(until1990).toBe(await listed(apiPaths.cooperations, cooperationListSchema, 'until=1990'));
  });

  it('have no end of a name that is not', async () => {
    const response = await fetch(url + apiPaths.mapEnd('region:00'));
    expect(response.status).toBe(404);
    expect(problemSchema.parse(await response.json()).code).toBe('not-found');
    expect((await fetch(`${url}${apiPaths.mapEnd('nowhere')}`)).status).toBe(400);
    expect((await fetch(`${url}${apiPaths.flows}?end=nowhere`)).status).toBe(400);
  });
});
