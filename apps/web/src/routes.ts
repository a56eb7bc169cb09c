import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('home/home.route.tsx'),
  route('acteurs', 'actors/actor-list.route.tsx'),
  route('acteurs/:slug', 'actors/actor.route.tsx'),
  route('projets', 'projects/project-list.route.tsx'),
  route('projets/:slug', 'projects/project.route.tsx'),
  route('cooperations', 'cooperations/cooperation-list.route.tsx'),
  route('cooperations/:slug', 'cooperations/cooperation.route.tsx'),
  route('carte', 'map/world-map.route.tsx'),
  route('pays', 'places/country-list.route.tsx'),
  route('pays/:code', 'places/country.route.tsx'),
  route('territoires', 'places/territory-list.route.tsx'),
  route('territoires/:code', 'places/territory.route.tsx'),
  route('a-propos', 'about/about.route.tsx'),
  route('gestion', 'staff/staff.route.tsx'),
  route('hors-ligne', 'shell/offline.route.tsx'),
  route('service-worker.js', 'shell/service-worker.route.ts'),
  route('robots.txt', 'shell/robots.route.ts'),
  route('sitemap.xml', 'shell/sitemap.route.ts'),
  route('*', 'shell/not-found.route.tsx'),
] satisfies RouteConfig;
