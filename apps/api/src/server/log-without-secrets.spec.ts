import { logWithoutSecrets } from './log-without-secrets.js';

it('tells the log what was asked, without what opens a door or who asked', () => {
  const request = { id: '1', method: 'GET', url: '/invitation?lang=en&jeton=S3cret&x=1', ip: '192.0.2.1', headers: { cookie: 'S3cret' } };
  expect(logWithoutSecrets.req(request as never)).toEqual({ id: '1', method: 'GET', url: '/invitation?lang=en&jeton=***&x=1' });
});
