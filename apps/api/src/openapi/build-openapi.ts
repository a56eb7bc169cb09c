import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemSchema } from '@portulan/contract';
import { z } from 'zod';

/** The OpenAPI 3.1 document of the public API, made from the schemas that guard its doors. */
export function buildOpenApi(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Portulan')
    .setDescription(
      'Open reading of the directory of actors, the panorama of projects and the cooperations between territories. ' +
        'Filters have the same names everywhere: repeated they mean “or”, together they mean “and”. ' +
        'An unknown parameter is an error. Errors are problem details (RFC 9457).',
    )
    .setVersion('1')
    .setLicense('MIT (code); the licence of each source applies to the data', 'https://opensource.org/license/mit')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}-${method}`,
  });
  const { $schema: _dialect, id: _id, ...problem } = z.toJSONSchema(problemSchema) as Record<string, unknown>;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  return document;
}
