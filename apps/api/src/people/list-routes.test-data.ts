import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { ProductModule } from '../server/product.module.js';
import { ACCESS, type AccessRule } from './access.decorator.js';

export interface DeclaredRoute {
  readonly method: string;
  /** As the controllers write it, `/api/v1/account/sessions/:id`. */
  readonly path: string;
  readonly rule: AccessRule | undefined;
}

type Controller = new (...parts: never[]) => object;

/** Every door of the API, read from the controllers themselves: none can be left out. */
export function listRoutes(): DeclaredRoute[] {
  const controllers = (ProductModule.over({} as never).controllers ?? []) as Controller[];
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const door = (controller.prototype as Record<string, unknown>)[name];
      const method = typeof door === 'function' ? (Reflect.getMetadata('method', door) as RequestMethod | undefined) : undefined;
      if (typeof door !== 'function' || method === undefined) return [];
      const [base, paths] = [Reflect.getMetadata('path', controller) as string, Reflect.getMetadata('path', door) as string | string[]];
      const rule = (Reflect.getMetadata(ACCESS, door) ?? Reflect.getMetadata(ACCESS, controller)) as AccessRule | undefined;
      return [paths].flat().map((path) => ({ method: RequestMethod[method], path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/\/$/, ''), rule }));
    }),
  );
}
