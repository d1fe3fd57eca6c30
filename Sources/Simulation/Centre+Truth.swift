import Core

extension Centre {
    /// What only the simulation knows of every agent: levels, enthusiasm, and shifts with their day.
    package func truthCSV() -> String {
        var lines = Lines()
        lines.put("employee_id,truth,measure,on,value,size\n")
        func put(_ id: String, _ truth: StaticString, _ measure: String, _ on: Day?, _ value: Double, _ size: Double?) {
            lines.put(id)
            lines.comma()
            lines.put(truth)
            lines.comma()
            lines.put(measure)
            lines.comma()
            if let on { lines.put(on) }
            lines.comma()
            lines.put("\(value)")
            lines.comma()
            if let size { lines.put("\(size)") }
            lines.end()
        }
        for person in people where person.isAgent {
            let nature = person.nature
            for (measure, level) in [
                ("quality", nature.quality), ("csat", nature.satisfaction), ("fcr", nature.firstContact),
                ("adherence", nature.adherence), ("aht", nature.talkFactor), ("transfers", nature.passedOn),
                ("complaints", nature.complainedOf), ("absence", nature.missed),
            ] { put(person.employeeID, "level", measure, nil, level, nil) }
            put(person.employeeID, "enthusiasm", "", nil, nature.enthusiasm, nil)
            if let swing = person.swing {
                let measure = swing.measure == .talk ? "aht" : swing.measure.rawValue
                put(person.employeeID, "shift", measure, swing.startsOn, swing.change, swing.size)
            }
        }
        return lines.text
    }
}
