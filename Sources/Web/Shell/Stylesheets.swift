/// The style files of every page, in the order they are asked for; layers in `order.css` decide who wins.
package enum Stylesheets {
    package static let paths: [Path] = [
        Path("/css/order.css"), Path("/css/tokens.css"), Path("/css/base.css"), Path("/css/shell.css"),
        Path("/css/button.css"),
        Path("/css/card.css"), Path("/css/table.css"), Path("/css/form.css"), Path("/css/meter.css"),
        Path("/css/badge.css"),
        Path("/css/menu.css"), Path("/css/flash.css"), Path("/css/dialog.css"), Path("/css/chart.css"),
        Path("/css/plot.css"),
        Path("/css/rows.css"),
        Path("/css/week.css"), Path("/css/calendar.css"), Path("/css/team.css"), Path("/css/person.css"),
        Path("/css/talk.css"), Path("/css/course.css"), Path("/css/holding.css"),
        Path("/css/agreement.css"), Path("/css/report.css"),
        Path("/css/archive.css"),
        Path("/css/import.css"), Path("/css/access.css"), Path("/css/live.css"),
        Path("/css/questions.css"),
        Path("/css/voice.css"), Path("/css/performance.css"), Path("/css/talent.css"),
        Path("/css/utilities.css"),
        Path("/css/print.css"),
    ]
}
