import { isPrivateRoute } from '../http/private-paths.js';
import { listRoutes } from './list-routes.test-data.js';

const routes = listRoutes();
const nameOf = ({ method, path }: (typeof routes)[number]) => `${method} ${path}`;

it('finds the doors of the API', () => {
  expect(routes.map(nameOf)).toEqual(expect.arrayContaining(['GET /api/v1/actors/:id', 'POST /api/v1/account/sign-in', 'PUT /api/v1/staff/networks/:network/members/:person']));
});

it('every door declares who may come in', () => {
  expect(routes.filter(({ rule }) => rule === undefined).map(nameOf)).toEqual([]);
});

it('what is not for anyone lies where nothing is kept for others', () => {
  expect(routes.filter(({ rule, path }) => rule !== 'anyone' && !isPrivateRoute(path)).map(nameOf)).toEqual([]);
});

it('a door that asks what one may do in a network names the network', () => {
  expect(routes.filter(({ rule, path }) => typeof rule === 'object' && !path.includes('/:network')).map(nameOf)).toEqual([]);
});
