import type { GraphQLSchema } from "graphql";
import type { Dataset } from "../../src/dataset/dataset";
import { revisionToExport, written } from "../../src/export/content";
import { fileOf } from "../../src/export/formats";
import { selectionOf } from "../../src/export/selection";
import { createSchema } from "../../src/graphql/schema";
import type { Model } from "../../src/model";
import { model as ownModel } from "../../src/model";
import type { Open } from "../databases";
import type { Service } from "../graph/service";
import { serve } from "../graph/service";

export type Parameters = Readonly<Record<string, string>>;

/** Records served from a database, written as files. */
export interface Exports {
  readonly service: Service;
  /** An export as it is written, piece by piece. */
  pieces(file: string, parameters?: Parameters): AsyncIterable<string>;
  /** The text of a file: `jsonl`, or `csv/measures`. */
  text(file: string, parameters?: Parameters): Promise<string>;
}

let ownSchema: GraphQLSchema | null = null;

/** Serves the real records, or others. */
export async function openExports(open: Open, records?: Dataset, model = ownModel): Promise<Exports> {
  return exportsOf(await serve(open, records, model), model);
}

export function exportsOf(service: Service, model: Model = ownModel): Exports {
  const schema = model === ownModel ? (ownSchema ??= createSchema()) : createSchema(model);
  async function* pieces(file: string, parameters: Parameters = {}): AsyncGenerator<string> {
    const [format, table] = file.split("/") as [string, string?];
    const graph = service.graph();
    const selection = await selectionOf(parameters, graph, schema, model);
    yield* written(fileOf(model, format, table).write, graph, model, selection, await revisionToExport(graph));
  }
  return {
    service,
    pieces,
    async text(file, parameters) {
      let text = "";
      for await (const piece of pieces(file, parameters)) text += piece;
      return text;
    },
  };
}
