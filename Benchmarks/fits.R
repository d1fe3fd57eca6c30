# Fits a model of lme4 or survival to a table of numbers and says how long that took.
# usage: Rscript fits.R mixed|cox FILE
suppressPackageStartupMessages({
    library(lme4)
    library(survival)
})
arguments <- commandArgs(trailingOnly = TRUE)
table <- read.csv(arguments[2])
values <- setdiff(names(table), c("outcome", "group", "part", "entry", "exit", "event"))
right <- paste(values, collapse = " + ")
if (arguments[1] == "mixed") {
    formula <- as.formula(paste("outcome ~", right, "+ (1 | group) + (1 | group:part)"))
    took <- system.time(fit <- lmer(formula, table))["elapsed"]
    parts <- as.data.frame(VarCorr(fit))
    spread <- setNames(parts$vcov, parts$grp)
    found <- c(fixef(fit), spread[c("group", "group:part", "Residual")])
} else {
    formula <- as.formula(paste("Surv(entry, exit, event) ~", right))
    took <- system.time(fit <- coxph(formula, table, ties = "efron"))["elapsed"]
    found <- c(coef(fit), sqrt(diag(vcov(fit))))
}
cat(sprintf('{"seconds":%.17g,"found":[%s]}\n', took, paste(sprintf("%.17g", found), collapse = ",")))
