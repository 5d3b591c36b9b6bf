/// Reads neutral traces: runs of any agent, written down as what entered and left the context of every request.
///
/// A file `*.trace.jsonl` has one object per line. The first is the header, with `"trace":1`, `id`, `agent`, `model` and
/// `tokenizer` (and, if wanted, `project` and `title`); each further one is a request with `at`, `append` (segments with
/// `kind`, `label`, `tokens`, `key`, and `tool` if wanted), `drop` (keys of segments that this request no longer
/// carries), `output`, and optionally `model` and `usage` (`fresh`, `cacheRead`, `cacheWrite5m`, `cacheWrite1h`,
/// `cacheWrite30m`, `output`, `reasoning`). A request of several calls, such as one in which a second model was asked for
/// advice, has `calls` instead, each with its `part` (`message`, `advisor`, `refused`, `compaction`), `model` and usage. A request without usage counts everything that it carries as fresh input:
/// what a cache would have saved is for a replay to say.
@NullMarked
package turnscope.importers.trace;

import org.jspecify.annotations.NullMarked;
