/// The answer to why a session cost what it cost, in one record.
@NullMarked
package turnscope.analysis.diagnosis;

import org.jspecify.annotations.NullMarked;
