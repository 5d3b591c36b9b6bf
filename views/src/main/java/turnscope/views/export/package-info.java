/// What leaves the program beside the report: tables for spreadsheets and pictures of charts.
@org.jspecify.annotations.NullMarked
package turnscope.views.export;
