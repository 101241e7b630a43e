package app.aftershift.scenario

/** The parts that this build has, by the names that scenarios need them by: none. */
val PARTS: Map<String, Part> = emptyMap()
