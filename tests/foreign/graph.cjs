// Reads the GraphML or GEXF file that is named, as Gephi Lite does, and prints what came of it as JSON.
const { readFileSync } = require("node:fs");
const { MultiDirectedGraph } = require("graphology");
const gexf = require("graphology-gexf");
const graphml = require("graphology-graphml");

const path = process.argv[2];
const { parse } = path.endsWith(".gexf") ? gexf : graphml;
const graph = parse(MultiDirectedGraph, readFileSync(path, "utf8"));
console.log(JSON.stringify({ type: graph.type, multi: graph.multi, ...graph.export() }));
