/// What a transcript says once it is read: sessions, turns, requests, usage and events, the same for every agent.
@NullMarked
package turnscope.analysis.session;

import org.jspecify.annotations.NullMarked;
